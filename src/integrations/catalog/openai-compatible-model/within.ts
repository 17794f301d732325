/**
 * Runs something that ends with its caller or after a while, whichever comes first.
 * @param run is told when to end; what it then says of it is of no interest
 * @throws the caller's reason, or what `late` makes when the time is over
 */
export async function within<T>(
  ms: number,
  caller: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
  late: () => Error,
): Promise<T> {
  caller.throwIfAborted();
  const end = new AbortController();
  const leave = (): void => {
    end.abort(caller.reason);
  };
  const timer = setTimeout(() => {
    end.abort(late());
  }, ms);
  caller.addEventListener('abort', leave, { once: true });
  try {
    return await run(end.signal);
  } catch (error) {
    end.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
    caller.removeEventListener('abort', leave);
  }
}
