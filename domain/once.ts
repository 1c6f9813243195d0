/**
 * What `make` makes, made when it is first asked for. For what is dear to make and not always used, such as `Intl`’s
 * formatters: a browser that loads a page makes whatever stands at the top of a file before the reader can do anything.
 */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
