import { useEffect } from 'react';

/** The page's name in the browser's tab and for screen readers. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined || title === '' ? 'Telar' : `${title} · Telar`;
  }, [title]);
}
