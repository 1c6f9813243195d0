/**
 * What moved since the navigation, as Chromium scores it (Layout Instability, W3C): 0 where nothing did. Run in the page:
 * `page.evaluate(sumLayoutShifts)`. Two frames after the fonts are in, there is no more to come.
 */
export async function sumLayoutShifts(): Promise<number> {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: "layout-shift", buffered: true });
  const shifts = observer.takeRecords();
  return shifts.reduce((sum, shift) => sum + ("value" in shift ? Number(shift.value) : 0), 0);
}
