export { EventFeed, type FollowRequest } from './domain/event-feed.js';
export type { FeedEvent, LoggedEvent, SnapshotEvent } from './domain/feed-event.js';
export type { FeedScope } from './domain/feed-scope.js';
export type { Following } from './domain/following.js';
export { EventSocketsModule } from './event-sockets.module.js';
export { EventsModule } from './events.module.js';
