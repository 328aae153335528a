import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Graph from 'graphology';
import gexf from 'graphology-gexf/node';
import graphml from 'graphology-graphml/node';
import { describe, expect, it } from 'vitest';
import type { NetworkData } from '../../../contract/network-data.ts';
import { writeGexf } from '../../../server/intake/formats/write-gexf.ts';
import { writeGraphml } from '../../../server/intake/formats/write-graphml.ts';
import { declaredNetworks } from '../../oracles/graph-files/declared-networks.ts';

/** What a program reads in a graph file. */
type Values = Record<string, unknown>;
type Reading = { directed: boolean; nodes: Record<string, Values>; edges: [string, string, Values][] };

const folder = new URL('../../oracles/graph-files/', import.meta.url);
const frozen = JSON.parse(readFileSync(new URL('frozen.json', folder), 'utf8')) as {
  package: string;
  files: Record<string, Reading & { sha256: string }>;
};
const cases = Object.entries(declaredNetworks).flatMap(([name, data]) => [
  { file: `${name}.gexf`, data, text: writeGexf(data), parse: gexf.parse },
  { file: `${name}.graphml`, data, text: writeGraphml(data), parse: graphml.parse },
]);

describe.each(cases)('$file as others read it', ({ file, data, text, parse }) => {
  it(`${frozen.package} reads the same actors, ties and values`, () => {
    const { sha256, ...reading } = frozen.files[file]!;
    const written = createHash('sha256').update(text).digest('hex');
    expect(
      written,
      'the file has changed: let networkx read it anew (test/oracles/graph-files/freeze.py)',
    ).toBe(sha256);
    expect(comparable(reading)).toEqual(comparable(parsed(data)));
  });

  it('graphology reads the same actors, ties and values', () => {
    const graph = parse(Graph, text, { allowUndeclaredAttributes: false });
    const reading: Reading = {
      directed: graph.type === 'directed' || (graph.type === 'mixed' && graph.undirectedSize === 0),
      nodes: Object.fromEntries(graph.mapNodes((node, values): [string, Values] => [node, values])),
      edges: graph.mapEdges((_edge, values, from, to): [string, string, Values] => [from, to, values]),
    };
    expect(comparable(reading)).toEqual(comparable(parsed(data)));
  });
});

// Where the networkx of this machine can be asked, it is asked again, of whatever version it is.
if (spawnSync('python3', ['-c', 'import networkx']).status === 0) {
  it('the networkx installed here reads what the frozen one read', () => {
    const files = mkdtempSync(join(tmpdir(), 'telar-files-'));
    try {
      for (const { file, text } of cases) writeFileSync(join(files, file), text);
      const script = fileURLToPath(new URL('freeze.py', folder));
      const { stdout, stderr } = spawnSync('python3', [script, files], { encoding: 'utf8' });
      expect(stderr).toBe('');
      const now = JSON.parse(stdout) as typeof frozen;
      expect(Object.keys(now.files)).toHaveLength(cases.length);
      for (const { file, data } of cases)
        expect(comparable(now.files[file]!)).toEqual(comparable(parsed(data)));
    } finally {
      rmSync(files, { recursive: true });
    }
  });
}

/** The network as its records tell it, by the names a graph file uses. */
function parsed({ network, actors, members, ties }: NetworkData): Reading {
  const roles = new Map(members.map(({ actorId, role }) => [actorId, role]));
  return {
    directed: network.directed === true,
    nodes: Object.fromEntries(
      actors.map(({ id, attributes: { name: otherName, ...attributes }, ...actor }) => [
        id,
        {
          name: actor.name,
          kind: actor.kind,
          sub_kind: actor.subKind,
          group: actor.group,
          role: roles.get(id),
          rbd: actor.rbd,
          comuna: actor.comunaId,
          latitude: actor.latitude,
          longitude: actor.longitude,
          rural: actor.rural,
          enrolment: actor.enrolment,
          dependency: actor.dependency,
          sostenedor: actor.sostenedorId,
          is_set: actor.isSet,
          set_size: actor.setSize,
          simulated: actor.simulated,
          'attribute:name': otherName,
          ...attributes,
        },
      ]),
    ),
    edges: ties.map(({ from, to, attributes, ...tie }) => [
      from,
      to,
      {
        layer: tie.layer,
        sign: tie.sign,
        strength: tie.strength,
        // What other programs take for the weight; a tie of unknown strength counts 1.
        weight: ties.some(({ strength }) => strength !== null) ? (tie.strength ?? 1) : null,
        wave: tie.waveId,
        depth: tie.depth,
        ...attributes,
      },
    ]),
  };
}

/** Without what a reader adds of its own (the id of an edge, the label of a node), and in one order. */
function comparable({ directed, nodes, edges }: Reading): Reading {
  const known = ({ id: _id, label: _label, ...values }: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
  return {
    directed,
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, values]) => [id, known(values)])),
    edges: edges
      .map(([from, to, values]): [string, string, Values] =>
        directed || from < to ? [from, to, known(values)] : [to, from, known(values)],
      )
      .sort((a, b) =>
        JSON.stringify(a.slice(0, 2)) + String(a[2]['layer']) <
        JSON.stringify(b.slice(0, 2)) + String(b[2]['layer'])
          ? -1
          : 1,
      ),
  };
}
