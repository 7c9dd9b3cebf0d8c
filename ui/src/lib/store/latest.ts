/**
 * Asking one question at a time: whoever asks while an answer is under way gets one more answer after it, however often they
 * asked. So what stands on the screen in the end is the newest, and the core is never asked for what nobody will see.
 */
export function latest(work: () => Promise<void>): () => Promise<void> {
  let isAsking = false;
  let isLate = false;
  return async () => {
    isLate = isAsking;
    if (isAsking) return;
    isAsking = true;
    try {
      do {
        isLate = false;
        await work();
      } while (isLate as boolean);
    } finally {
      isAsking = false;
    }
  };
}
