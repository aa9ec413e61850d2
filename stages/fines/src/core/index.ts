/** The fine, decided: commands in, events or a refusal out. Pure, and fit for a browser. */
export * from './fine.ts';
