import type { Page } from '@playwright/test';

/** What typing cost: script time of the page's main thread in ms, and its longest task (0 where none took 50 ms). */
export interface TypingCost {
  script: number;
  longestTask: number;
}

/**
 * Measures what runs in a page while `type` types. By the browser's own script clock, in the thread's own time:
 * what else runs on the machine is not in it.
 */
export async function whileTyping(page: Page, type: () => Promise<void>): Promise<TypingCost> {
  await page.evaluate(() => {
    Object.assign(window, { longestTask: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        Object.assign(window, { longestTask: Math.max(duration, Reflect.get(window, 'longestTask')) });
      }
    }).observe({ type: 'longtask' });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const scriptTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
  const before = await scriptTime();
  await type();
  const script = (await scriptTime()) - before;
  await session.detach();
  return { script, longestTask: await page.evaluate(() => Reflect.get(window, 'longestTask') as number) };
}
