import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useSearchParams } from 'wouter';
import type { ImportDecisions, ImportPreview } from '../../../contract/imports.ts';
import { addressOf } from '../../api/address.ts';
import { request } from '../../api/request.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { withDecisions } from './with-decisions.ts';

const deciding = ['changeImport'];
const ofPreview = new Set<unknown>(['showImport', 'drawImport']);
/** The cache's name of a preview: the same that `useApiQuery` gives it. */
const keyOf = (id: string) => ['showImport', addressOf('showImport', { params: { id } })];

/**
 * One import on its way: files are read into a preview whose id stands in the address (a reload goes on from there),
 * decisions change it, and it is stored or left.
 */
export function useImport() {
  const queries = useQueryClient();
  const [id, setId] = usePreviewId();
  const cancel = useRef<AbortController>(null);
  const preview = useApiQuery('showImport', { params: { id: id ?? '' } }, { enabled: id !== null });
  const show = (next: ImportPreview) => queries.setQueryData(keyOf(next.id), next);

  const change = useMutation({
    mutationKey: deciding,
    // One after the other: each answer is the preview with all decisions before it.
    scope: { id: deciding[0]! },
    mutationFn: (decisions: ImportDecisions) =>
      request('changeImport', { params: { id: id! }, body: decisions }),
    onMutate: (decisions) => {
      // Of the cache: another decision may have been taken since this was drawn.
      const shown = queries.getQueryData<ImportPreview>(keyOf(id!));
      if (shown) show(withDecisions(shown, decisions));
    },
    onSuccess: (answer) => {
      // A later decision stands already: its own answer will hold both.
      if (queries.isMutating({ mutationKey: deciding }) === 1) show(answer);
    },
    onError: () => queries.invalidateQueries({ queryKey: keyOf(id!) }),
  });
  const commit = useMutation({
    mutationFn: (acceptRejects: boolean) =>
      request('commitImport', { params: { id: id! }, body: { acceptRejects } }),
    onSuccess: () => {
      setId(null);
      // The preview is gone with its picture: only what is stored is read again.
      return queries.invalidateQueries({ predicate: ({ queryKey }) => !ofPreview.has(queryKey[0]) });
    },
  });
  const read = useMutation({
    // Other files: what became of those before is no longer of interest.
    onMutate: () => {
      change.reset();
      commit.reset();
    },
    mutationFn: async (files: readonly File[]) => {
      cancel.current?.abort();
      cancel.current = new AbortController();
      if (id !== null) await leavePreview(id);
      return request('previewImport', { body: formOf(files), signal: cancel.current.signal });
    },
    onSuccess: (answer) => {
      show(answer);
      setId(answer.id);
    },
  });
  const reset = () => {
    cancel.current?.abort();
    for (const mutation of [read, change, commit]) mutation.reset();
  };
  return {
    id,
    preview,
    read,
    change,
    commit,
    /** Decisions whose answer is still on its way. */
    deciding: useIsMutating({ mutationKey: deciding }) > 0,
    /** Stops reading, or deletes the preview with its files. */
    leave: () => {
      reset();
      if (id !== null) void leavePreview(id);
      setId(null);
    },
  };
}
export type Importing = ReturnType<typeof useImport>;

function usePreviewId() {
  const [search, setSearch] = useSearchParams();
  const set = (id: string | null) => setSearch(id === null ? {} : { preview: id }, { replace: id === null });
  return [search.get('preview'), set] as const;
}

/** A preview that cannot be deleted is let go of by the service in time: nobody has to know. */
const leavePreview = (id: string) => request('leaveImport', { params: { id } }).catch(() => null);

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return form;
}
