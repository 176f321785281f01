/** How much work something is, where a test is about that. */

/** Milliseconds of the processor that this process uses meanwhile: others on the machine do not lengthen them. */
export async function processorTime<T>(
  act: () => T | Promise<T>,
): Promise<{ result: T; milliseconds: number }> {
  const before = process.cpuUsage();
  const result = await act();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}
