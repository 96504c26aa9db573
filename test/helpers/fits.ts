/** What a person with a narrow pane, or with everything at 200 %, cannot see: text that is cut off or leaves the window. */
import type { Frame, Page } from 'playwright-core';

/**
 * Texts that stick out of the window at its side or of an element that cuts off what does not fit, each with what it is
 * in. Parts with a scroll bar of their own and cells of the grid, which show more when they are made wider, are left out.
 */
export const cutOff = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(async () => {
    // what is still growing has not its width yet
    const passing = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.all(passing.map((each) => each.finished.catch(() => undefined)));
    const scrolls = (element: Element): boolean =>
      element.closest('[role=grid]') !== null ||
      [...ancestorsOf(element)].some((each) => /auto|scroll/.test(getComputedStyle(each).overflowX));
    const found: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}: ${element.textContent.slice(0, 60)}`;
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) found.push('the page is wider than its window');
    for (const element of Array.from(document.querySelectorAll<HTMLElement>('body *'))) {
      const own = Array.from(element.childNodes).some(
        (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim() !== '',
      );
      const { left, right, height, width: wide } = element.getBoundingClientRect();
      // of no height: hidden; of one pixel: for screen readers
      if (!own || height <= 1 || wide <= 1 || scrolls(element)) continue;
      if (left < -1 || right > width + 1) found.push(`outside the window – ${name(element)}`);
      for (const box of [element, ...ancestorsOf(element)]) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        const isCut =
          (overflowX !== 'visible' && element.scrollWidth > Math.ceil(edge.width) + 1) ||
          (box === element && overflowY === 'hidden' && box.scrollHeight > box.clientHeight + 2);
        if (isCut && edge.width > 1) found.push(`cut off – ${name(element)}`);
        if (isCut) break;
      }
    }
    return [...new Set(found)];

    function* ancestorsOf(element: Element): Generator<Element> {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) yield at;
    }
  });

/** Every text twice as large, with nothing else changed, as a person sets it in the system. */
export const doubleText = (page: Page | Frame): Promise<void> =>
  page.evaluate(() => {
    const sizes = Array.from(document.querySelectorAll<HTMLElement>('body, body *')).map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return [element, parseFloat(fontSize), parseFloat(lineHeight)] as const;
    });
    for (const [element, size, line] of sizes) {
      element.style.fontSize = `${String(size * 2)}px`;
      if (!Number.isNaN(line)) element.style.lineHeight = `${String(line * 2)}px`;
    }
  });

/** Milliseconds of the longest movement that any element would make. */
export const longestMotion = (page: Page | Frame): Promise<number> =>
  page.evaluate(() => {
    const longest = (list: string): number => Math.max(...list.split(',').map(parseFloat)) * 1000;
    return Math.max(
      ...Array.from(document.querySelectorAll('*')).map((element) => {
        const { animationDuration, transitionDuration } = getComputedStyle(element);
        return Math.max(longest(animationDuration), longest(transitionDuration));
      }),
    );
  });
