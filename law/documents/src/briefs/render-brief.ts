/** The figures on one page as a PDF/A-3b file, with its data as an associated file. The same figures give the same bytes. */
import { canonical } from '@oryndau/law/canonical';
import { typesetBeside } from '../acts/typeset-beside.ts';
import { type Typesetting, typeset } from '../acts/typesetter.mjs';
import { readTemplate } from '../acts/typst.ts';
import { type Brief, composeBrief } from './compose-brief.ts';

const template = readTemplate('../briefs/brief.typ');

const typesettingOf = (brief: Brief): Typesetting => ({
  template,
  inputs: JSON.stringify({ page: composeBrief(brief), brief: canonical(brief) }),
});

export const renderBrief = (brief: Brief): Uint8Array => typeset(typesettingOf(brief));

/** The same bytes, laid out on a thread beside. */
export const renderBriefBeside = async (brief: Brief): Promise<Uint8Array> => typesetBeside(typesettingOf(brief));
