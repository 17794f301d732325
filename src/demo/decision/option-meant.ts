/** The option that was typed: its number, its name or an unmistakable beginning of it; the first when nothing was. */
export function optionMeant(said: string, options: readonly string[]): string | undefined {
  const words = said.trim().toLowerCase();
  if (words === '') return options[0];
  if (/^\d+$/.test(words)) return options[Number(words) - 1];
  const meant = options.filter((option) => option.startsWith(words));
  return meant.length === 1 ? meant[0] : undefined;
}
