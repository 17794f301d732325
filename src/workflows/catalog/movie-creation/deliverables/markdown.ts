/** Text that Markdown prints as it is: what would be taken for markup is escaped, white space becomes one blank. */
export function plain(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^(\d*)([#+\-.)])(?=\s)/, '$1\\$2');
}
