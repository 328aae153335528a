import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { deleteView } from '../use-cases/views/delete-views.ts';
import { saveView } from '../use-cases/views/save-view.ts';
import { showView } from '../use-cases/views/show-view.ts';
import { emptyRoute, route } from './route.ts';

export function viewRoutes(router: Router, telar: Dependencies): void {
  route(router, api.saveView, ({ body }) => saveView(telar, body));
  route(router, api.showView, ({ params }) => showView(telar, params.id));
  emptyRoute(router, api.deleteView, ({ params }) => deleteView(telar, params.id));
}
