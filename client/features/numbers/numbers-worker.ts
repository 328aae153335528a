import { measureView } from './measure-view.ts';
import type { ViewGraph } from './view-graph.ts';

/** Measures each graph that it is sent, so that the page stays free for its reader. */
self.onmessage = ({ data }: MessageEvent<ViewGraph>) => self.postMessage(measureView(data));
