import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { BodyOf } from '../../api/request.ts';
import { requestFile } from '../../api/request-file.ts';
import { useProblemWords } from '../../ui/use-problem-words.ts';
import { saveFile } from '../../ui/save-file.ts';

type MovedDownloadProps = {
  network: string;
  body: BodyOf<'exportNetworkView'>;
  label: string;
  children: ReactNode;
};

/** A file of the view with the actors where the reader moved them: too much for an address, so it is sent for. */
export function MovedDownload({ network, body, label, children }: MovedDownloadProps) {
  const download = useMutation({
    mutationFn: () => requestFile('exportNetworkView', { params: { id: network }, body }),
    onSuccess: ({ file, name }) => {
      saveFile(file, name);
    },
  });
  const { title } = useProblemWords(download.error);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={label}
        aria-busy={download.isPending}
        disabled={download.isPending}
        onClick={() => {
          download.mutate();
        }}
      >
        {children}
      </button>
      {download.isError && (
        <span role="alert" className="small">
          {title}
        </span>
      )}
    </>
  );
}
