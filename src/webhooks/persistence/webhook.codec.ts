import type { Webhook } from '../domain/webhook.js';

type Hash = Readonly<Record<string, string>>;

/** Field and value in turn, as a hash is written. */
export function fieldsOfWebhook(webhook: Webhook): string[] {
  const { id, url, events, projectId, description, status, createdAt, createdBy } = webhook;
  const fields = {
    id,
    url,
    events: JSON.stringify(events),
    project_id: projectId,
    description,
    status,
    created_at: String(createdAt.getTime()),
    created_by: createdBy,
  };
  return Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [field, value]));
}

/** Undefined for an empty hash: there is no such webhook. */
export function webhookFromHash(hash: Hash): Webhook | undefined {
  if (hash['id'] === undefined) return undefined;
  return {
    id: hash['id'],
    url: hash['url'] ?? '',
    events: JSON.parse(hash['events'] ?? '[]') as string[],
    projectId: hash['project_id'],
    description: hash['description'],
    status: hash['status'] === 'disabled' ? 'disabled' : 'enabled',
    disabledReason: hash['disabled_reason'] as Webhook['disabledReason'],
    disabledAt: momentOf(hash['disabled_at']),
    failingSince: momentOf(hash['failing_since']),
    oldSecretUntil: momentOf(hash['old_secret_until']),
    createdAt: new Date(Number(hash['created_at'])),
    createdBy: hash['created_by'] ?? '',
  };
}

function momentOf(ms: string | undefined): Date | undefined {
  return ms === undefined ? undefined : new Date(Number(ms));
}
