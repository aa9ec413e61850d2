/** `GET /law/parameters/{name}`: a legal number with all its dated values and their sources. */
import { origins, valueText } from '@oryndau/law/parameter';
import { allParameters } from '@oryndau/law/parameters/all';
import { decidersOf } from '@oryndau/law/rules/asked';
import { z } from 'zod';
import { day } from '../fields.ts';
import type { AddOperations } from '../ground.ts';
import { operation } from '../operation.ts';
import { Problem } from '../problem.ts';

const parameterSchema = z
  .object({
    name: z.string(),
    unit: z.string(),
    origin: z.enum(origins).meta({
      description:
        'LAW: a law; RULES: rules or an order that a law provides for; OURS: our own default, stricter than both or where they are silent',
    }),
    meaning: z.string(),
    askedBy: z
      .array(z.string())
      .meta({ description: 'The rules that ask it for a decision, as decisions name them; none: loaded, not applied' }),
    askedInstead: z.string().nullable().meta({
      description: 'Of a number that no rule asks: the one that is asked in its place, where there is one',
    }),
    values: z.array(
      z.object({
        from: day,
        until: day.nullable().meta({ description: 'The last day; null: until the next value, or open' }),
        value: z.string().meta({ description: 'As decisions quote it: a number, money in tenge, or a list' }),
        origin: z.enum(origins).meta({ description: 'Of this value: a default of ours may have become a law since' }),
        source: z.string().meta({
          description: 'By what text: articles, laws, orders; of a default of ours, the text that leaves it open',
        }),
        confidence: z.enum(['SEEN', 'INFERRED', 'RECALLED', 'UNKNOWN']),
      }),
    ),
  })
  .meta({ id: 'LawParameter' });

const NAME_MAX = 80;

export const addLawOperations: AddOperations = (api) => {
  api.get(
    '/law/parameters/:name',
    operation(
      {
        id: 'readLawParameter',
        summary: 'A legal number with its dated values',
        access: 'public',
        answers: { 200: { description: 'The parameter', body: parameterSchema } },
        problems: ['NOT_FOUND'],
      },
      { params: z.object({ name: z.string().max(NAME_MAX).meta({ example: 'simplified.limit_mci' }) }) },
    ),
    async (request, reply) => {
      const parameter = allParameters.find(({ name }) => name === request.params.name);
      if (parameter === undefined) throw new Problem('NOT_FOUND');
      const { name, unit, origin, meaning, values } = parameter;
      const body: z.output<typeof parameterSchema> = {
        name,
        unit,
        origin,
        meaning,
        askedBy: [...decidersOf(name)],
        askedInstead: parameter.askedInstead ?? null,
        values: values.map(({ from, until = null, value, source, confidence, origin: own = origin }) => ({
          from,
          until,
          value: valueText(value),
          origin: own,
          source,
          confidence,
        })),
      };
      return reply.header('cache-control', 'public, max-age=3600').send(body);
    },
  );
};
