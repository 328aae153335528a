import { useState } from 'react';
import { useTranslations } from '../i18n/use-translations.ts';
import { useAnnouncer } from './announcer.ts';

type CopyProps = {
  text: () => string;
  children: string;
  /** What is read aloud where several buttons say the same. */
  label?: string;
  onCopied?: () => void;
};

/** Copies a text, and says whether it did: a browser may forbid it on an address without https. */
export function CopyButton({ text, children, label, onCopied }: CopyProps) {
  const { t } = useTranslations();
  const announce = useAnnouncer((announcer) => announcer.announce);
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    const next = await copyText(text());
    setState(next);
    announce(t(`copy.${next}`));
    if (next === 'copied') onCopied?.();
  };
  const shown = state === 'idle' ? children : t(`copy.${state}`);
  return (
    <button
      type="button"
      className="button"
      aria-label={label === undefined ? undefined : `${shown}: ${label}`}
      onClick={() => void copy()}
    >
      {shown}
    </button>
  );
}

async function copyText(text: string): Promise<'copied' | 'failed'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}
