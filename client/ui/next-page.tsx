import { ErrorNotice } from './error-notice.tsx';

type NextPageProps = {
  /** What the button says. */
  label: string;
  /** The pages of a list, as they are read one after another. */
  pages: {
    error: unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
};

/** Under a list that is read page by page: the button for the next page, and what went wrong with the last. */
export function NextPage({ label, pages }: NextPageProps) {
  const { error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages;
  return (
    <>
      {isFetchNextPageError && <ErrorNotice error={error} retry={() => void fetchNextPage()} />}
      {hasNextPage && (
        <p className="no-print">
          <button
            type="button"
            className="button"
            disabled={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {label}
          </button>
        </p>
      )}
    </>
  );
}
