/**
 * What a task is about, in words, read from its logical id `<state>/<capability>/<item>#<revision>-<hash>`:
 * the item where a state has several, and the revision where it is not the first.
 */
export function workIn(taskId: string): string {
  const [, item = taskId, revision = '0'] = /^[^/]+\/[^/]+\/(.+)#(\d+)-[0-9a-f]+$/.exec(taskId) ?? [];
  const about = item === 'all' ? '' : ` ${item.replaceAll('_', ' ')}`;
  return revision === '0' ? about : `${about}, revision ${revision}`;
}
