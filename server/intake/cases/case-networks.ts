import type { RecordOf } from '../../../contract/records.ts';
import type { Attributes } from '../bundle/sheet.ts';
import type { Parsed, ParsedBundle } from '../bundle/parsed-bundle.ts';
import { parsedFrom } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';

type Facts = Pick<RecordOf<'network'>, 'name' | 'kind' | 'citation' | 'description'> & {
  territoryId?: string;
  validFrom?: string | null;
  attributes: Attributes;
};

/** A documented network: its roster is never complete, so nobody in it can be called silent. */
export const caseNetwork = (line: CaseLine, id: string, facts: Facts): Parsed<'network'> =>
  parsedFrom(line, {
    type: 'network',
    id,
    mandate: null,
    purpose: null,
    territoryId: null,
    validFrom: null,
    validTo: null,
    simulated: false,
    rosterKnown: false,
    directed: null,
    ...facts,
  });

export const caseMember = (
  line: CaseLine,
  networkId: string,
  actorId: string,
  role = 'member',
): Parsed<'membership'> =>
  parsedFrom(line, {
    type: 'membership',
    networkId,
    actorId,
    role,
    validFrom: null,
    validTo: null,
    attributes: {},
  });

export const caseWave = (
  line: CaseLine,
  networkId: string,
  [order, waveId, date]: readonly [number, string, string],
  attributes: Attributes,
): Parsed<'wave'> =>
  parsedFrom(line, {
    type: 'wave',
    networkId,
    waveId,
    order,
    date,
    instrument: null,
    layersAsked: null,
    maxNominations: null,
    attributes,
  });

/** What one case adds to the whole. */
export type Case = Pick<ParsedBundle, 'networks' | 'actors' | 'members' | 'waves' | 'ties'>;

export const citations = {
  enlaces: 'World Bank, SABER-ICT paper on Enlaces (000); blog by M. Trucano, World Bank (001)',
  ate: 'Muñoz and Vanni, the State and external agents in school improvement (002)',
  rme: 'CIAE, Universidad de Chile: study of ten Redes de Mejoramiento Escolar, cases of 2016 (003)',
  slep: 'Slides of the diagnosis of networks in the first four SLEPs (004)',
} as const;
