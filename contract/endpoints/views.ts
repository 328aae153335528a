import { View, ViewState } from '../views.ts';
import { IdParams, type Endpoint } from './endpoint.ts';

export const viewsEndpoints = {
  saveView: {
    method: 'post',
    path: '/views',
    tag: 'Views',
    summary: 'Saves a view behind a share link',
    body: ViewState,
    response: View,
    status: 201,
  },
  showView: {
    method: 'get',
    path: '/views/{id}',
    tag: 'Views',
    summary: 'A saved view',
    params: IdParams,
    response: View,
  },
} as const satisfies Record<string, Endpoint>;
