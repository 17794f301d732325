export { EventFeed, type FollowRequest } from './domain/event-feed.js';
export { isSnapshot, type FeedEvent, type LoggedEvent, type SnapshotEvent } from './domain/feed-event.js';
export type { FeedScope } from './domain/feed-scope.js';
export { only, type Following } from './domain/following.js';
export { eventsSlice } from './events.config.js';
export { EventSocketsModule } from './event-sockets.module.js';
export { EventsModule } from './events.module.js';
