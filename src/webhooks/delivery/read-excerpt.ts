import type { OutboundHttp } from '#platform/outbound/outbound-http.js';

/** So much of an answer is read; what comes after it is not wanted. */
const MAX_BYTES = 4_096;

/** How the body of an answer begins. */
export async function readExcerpt({ body }: Awaited<ReturnType<OutboundHttp['fetch']>>): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < MAX_BYTES) {
    const part = (await reader.read()) as { readonly value?: Uint8Array };
    if (part.value === undefined) break;
    chunks.push(part.value);
    bytes += part.value.byteLength;
  }
  await reader.cancel().catch(() => undefined);
  return Buffer.concat(chunks).subarray(0, MAX_BYTES).toString('utf8');
}
