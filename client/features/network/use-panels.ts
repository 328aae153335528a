import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { usePreferences, type Panel } from '../../preferences.ts';
import { useMedia } from '../../ui/use-media.ts';
import { isTyping } from '../explorer/use-step-keys.ts';

/** Below this the inspector is a sheet over the picture. */
const narrow = '(max-width: 1099px)';

type Root = RefObject<HTMLElement | null>;

/**
 * Which panels are open, and the keys that fold them: `[` left, `]` right, `F` everything but the picture. A sheet opens
 * when something is chosen, and is no preference.
 */
export function usePanels(root: Root, somethingChosen: boolean) {
  const { folded, fold } = usePreferences();
  const sheet = useMedia(narrow);
  const [sheetOpen, setSheetOpen] = useSheet(somethingChosen);
  const { full, setFull } = useFullScreen(root);
  const open = {
    left: !full && !folded.left,
    right: sheet ? sheetOpen : !full && !folded.right,
  };
  const toggle = (panel: Panel) => {
    if (panel === 'right' && sheet) setSheetOpen(!sheetOpen);
    else if (full) setFull(false);
    else fold({ [panel]: !folded[panel] });
  };
  useKeys({ '[': () => toggle('left'), ']': () => toggle('right'), f: () => setFull(!full) });
  return { open, sheet, full, setFull, toggle };
}
export type Panels = ReturnType<typeof usePanels>;

/** A sheet opens when something is chosen and closes when nothing is; between, the reader may open and close it. */
function useSheet(somethingChosen: boolean) {
  const [before, setBefore] = useState(somethingChosen);
  const [open, setOpen] = useState(somethingChosen);
  if (before !== somethingChosen) {
    setBefore(somethingChosen);
    setOpen(somethingChosen);
  }
  return [open, setOpen] as const;
}

/** The whole screen where the browser allows it, and the whole window where it does not. */
function useFullScreen(root: Root) {
  const [full, setState] = useState(false);
  useEffect(() => {
    const changed = () => {
      if (document.fullscreenElement === null) setState(false);
    };
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  const setFull = useCallback(
    (on: boolean) => {
      setState(on);
      if (!on && document.fullscreenElement !== null) void document.exitFullscreen();
      // Refused by the browser, or not there: the panels are folded all the same.
      if (on) root.current?.requestFullscreen?.().catch(() => undefined);
    },
    [root],
  );
  return { full, setFull };
}

/** Single keys; none while something is being typed, and none together with Control, Alt or Command. */
function useKeys(actions: Readonly<Record<string, () => void>>) {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || isTyping(event)) return;
      const action = latest.current[event.key.toLowerCase()];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
