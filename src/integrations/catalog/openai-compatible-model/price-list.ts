/** US dollars for a million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

/** By model. */
export type PriceList = ReadonlyMap<string, Price>;

const MILLION = 1_000_000;
/** Nano-dollars: far below the price of a token, and free of the dust of binary fractions. */
const PRECISION = 1_000_000_000;

/** What the tokens cost in US dollars, or nothing where the model has no price. */
export function costOf(
  prices: PriceList,
  { model, promptTokens, completionTokens }: { model: string; promptTokens: number; completionTokens: number },
): number | undefined {
  const price = prices.get(model);
  if (price === undefined) return undefined;
  const dollars = (promptTokens * price.input + completionTokens * price.output) / MILLION;
  return Math.round(dollars * PRECISION) / PRECISION;
}
