/** Names that documents use for a capability of another name. */
const CAPABILITY_ALIASES: Readonly<Record<string, string>> = { quality_control: 'quality_controller' };

/** Our word for a capability. */
export function capabilityMeant(word: string): string {
  return Object.hasOwn(CAPABILITY_ALIASES, word) ? (CAPABILITY_ALIASES[word] ?? word) : word;
}
