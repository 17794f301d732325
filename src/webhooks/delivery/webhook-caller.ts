import type { Clock } from '#kernel/clock.js';
import type { EndpointGuard } from '#platform/outbound/endpoint-guard.js';
import type { OutboundHttp } from '#platform/outbound/outbound-http.js';
import { quote } from '#platform/outbound/quote.js';
import { retryAfterMs } from '#platform/outbound/retry-after.js';
import type { DeliveryContent } from '../domain/delivery.js';
import type { AttemptReport } from '../domain/judge-attempt.js';
import type { DeliveryOrder } from '../persistence/delivery-outbox.js';
import { describeFault } from './describe-fault.js';
import { readExcerpt } from './read-excerpt.js';
import { signingHeaders } from './sign-delivery.js';

type Answer = Awaited<ReturnType<OutboundHttp['fetch']>>;

/** Makes one attempt at a delivery and says what came of it; never throws. */
export class WebhookCaller {
  private http: Promise<OutboundHttp> | undefined;

  constructor(
    private readonly guard: EndpointGuard,
    private readonly timeoutMs: number,
    private readonly clock: Clock,
  ) {}

  async attempt(order: DeliveryOrder): Promise<AttemptReport> {
    const at = this.clock.now();
    const began = performance.now();
    const outcome = await this.send(order, at).catch((error: unknown) => ({
      error: quoteWithout(order.secrets, describeFault(error, this.timeoutMs)),
    }));
    return { at, durationMs: Math.round(performance.now() - began), ...outcome };
  }

  /** Ends every connection. */
  async close(): Promise<void> {
    await (await this.http)?.close();
  }

  private async send(order: DeliveryOrder, at: Date): Promise<Omit<AttemptReport, 'at' | 'durationMs'>> {
    const body = bodyOf(order.content);
    const http = await this.wayOut();
    const answer = await http.fetch(new URL(order.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'agent-orchestrator',
        ...signingHeaders(order.deliveryId, at, body, order.secrets),
      },
      body,
      signal: AbortSignal.timeout(this.timeoutMs),
    });
    // Of an answer that breaks off, the status is what counts.
    const words = quoteWithout(order.secrets, await readExcerpt(answer).catch(() => ''));
    return { statusCode: answer.status, ...judge(answer, this.clock.now()), ...(words !== '' && { excerpt: words }) };
  }

  /** Loaded when first needed: it costs a tenth of a second, and most processes call nobody. */
  private wayOut(): Promise<OutboundHttp> {
    return (this.http ??= import('#platform/outbound/outbound-http.js').then(
      ({ OutboundHttp }) => new OutboundHttp(this.guard, this.timeoutMs),
    ));
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The same bytes at every attempt. */
function bodyOf({ type, at, data }: DeliveryContent): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), data });
}

function judge({ status, headers }: Answer, now: Date): Pick<AttemptReport, 'error' | 'retryAfterMs'> {
  if (status >= 200 && status < 300) return {};
  if (REDIRECTS.has(status)) {
    return { error: `It answered with a redirect (${String(status)}), and redirects are not followed` };
  }
  const wait = retryAfterMs(headers.get('retry-after'), now);
  return { error: `It answered with the status ${String(status)}`, ...(wait !== undefined && { retryAfterMs: wait }) };
}

/** Some receivers echo what they are configured with. */
function quoteWithout(secrets: readonly string[], words: string): string {
  const bare = secrets.flatMap((secret) => [secret, secret.replace(/^whsec_/, '')]);
  return quote(bare.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), words));
}
