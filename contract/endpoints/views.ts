import { z } from 'zod';
import { View, ViewState } from '../views.ts';
import { IdParams, type Endpoint } from './endpoint.ts';

export const viewsEndpoints = {
  saveView: {
    method: 'post',
    path: '/views',
    tag: 'Views',
    access: 'networks',
    summary: 'Saves a view behind a share link',
    body: ViewState,
    response: View,
    status: 201,
  },
  showView: {
    method: 'get',
    path: '/views/{id}',
    tag: 'Views',
    access: 'networks',
    summary: 'A saved view',
    params: IdParams,
    response: View,
  },
  deleteView: {
    method: 'delete',
    path: '/views/{id}',
    tag: 'Views',
    access: 'networks',
    summary: 'Deletes a saved view: its share link opens nothing any more',
    params: IdParams,
    response: z.null(),
    status: 204,
  },
} as const satisfies Record<string, Endpoint>;
