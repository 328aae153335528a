import { api, apiRoot } from '../../../contract/api.ts';
import { generatedDocuments } from '../../../docs/generate/documents.ts';
import { formOf, startTelar } from '../../running-telar.ts';

/** Imports ties of the layer `mentoring` over HTTP and prints what the server then says of them, as JSON. */
const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const neo4j = NEO4J_URI === undefined ? {} : { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD };
const telar = await startTelar(null, neo4j as Record<string, string>);
let answers;
try {
  const files = { 'lazos.csv': 'network,layer,from,to,strength\nred,mentoring,a,b,2\nred,mentoring,b,c,1\n' };
  const { id: preview } = await telar.query(api.previewImport, { body: formOf(files) });
  const report = await telar.query(api.commitImport, { id: preview, body: { acceptRejects: false } });
  const { id } = (await telar.query(api.listNetworks)).items[0]!;
  const path = `/networks/${encodeURIComponent(id)}/export?format=graphml`;
  const exported = await (await fetch(`${telar.address}${apiRoot}${path}`)).text();
  answers = {
    counts: report.counts,
    stored: (await telar.query(api.showNetwork, { id })).layers,
    picture: (await telar.query(api.showNetworkGraph, { id })).scope.layersAvailable,
    catalogue: (await telar.query(api.listLayers)).items.some((layer) => layer.id === 'mentoring'),
    exported: exported.match(/mentoring/g)?.length ?? 0,
  };
} finally {
  await telar.stop();
}
const methods = (await generatedDocuments()).get('docs/methods.md')!;
const documented = methods.includes('`mentoring`');
process.stdout.write(`${JSON.stringify({ ...answers, documented })}\n`);
