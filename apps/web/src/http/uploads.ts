/** Files are read only where a form asks for them: elsewhere they would fill the memory before anybody has asked who sends them. */
import type { FastifyContextConfig } from 'fastify';

/** For the `config` of a route whose form carries files. */
export const takesFiles = (files: number): Pick<FastifyContextConfig, 'multipartOptions'> => ({
  multipartOptions: { limits: { files } },
});
