/** Where the focus goes when the control that has it is taken away: in Excel's frame the Tab key leads nowhere without it. */
import { useEffect } from 'react';

/** Focuses `area` once what was focused in it last is gone and nothing else has the focus. */
export function useFocusKept(area: HTMLElement | null): void {
  useEffect(() => {
    if (!area) return;
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null;
    };
    // a dialog that closes is outside the area
    const observer = new MutationObserver(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      area.focus({ preventScroll: true });
    });
    area.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      area.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [area]);
}
