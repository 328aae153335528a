import { textFile } from '../bundle/text-file.ts';

/** A GraphML file of keys and a graph. */
export const graphmlFile = (keys: string, graph: string, name = 'x.graphml') =>
  textFile(
    name,
    `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">${keys}${graph}</graphml>`,
  );

/** A GEXF file of nodes and edges. */
export const gexfFile = (graph: string, body: string) =>
  textFile(
    'x.gexf',
    `<?xml version="1.0"?><gexf xmlns="http://www.gexf.net/1.3" version="1.3"><graph ${graph}>${body}</graph></gexf>`,
  );
