--[[ Moves the cursor over events that were read, and puts what is to be told of them in line: both or neither.
  KEYS[1] office    ARGV[1] who holds it
  KEYS[2] feed      ARGV[2] how long it is held from now on, ms
  KEYS[3] agenda    ARGV[3] cursor that was read from
  KEYS[4..] records ARGV[4] changes among the webhooks that the reader knows of
    of webhooks     ARGV[5] cursor, ARGV[6] index of the last event that was read
                    ARGV[7] so many deliveries of a webhook may wait
                    ARGV[8] channel of news
                    ARGV[9] how many events follow, each with its name, its content and its cursor;
                    then of each webhook its id, its tag, an id to spare, and how many of the events it is told,
                    each by its place among them
  A delivery is called msg_<name of the event>-<tag of the webhook>.
  Returns {'moved'} | {'lost'} somebody else reads | {'stale'} the cursor or the webhooks are others ]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return { 'lost' } end
local state = redis.call('HMGET', KEYS[2], 'cursor', 'changes')
if state[1] ~= ARGV[3] or state[2] ~= ARGV[4] then return { 'stale' } end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('HSET', KEYS[2], 'cursor', ARGV[5], 'index', ARGV[6])
local now = now_ms()
-- Of an event: its name, its content and its cursor are the first, second and third behind this place.
local function place_of(event) return 9 + 3 * (tonumber(event) - 1) end
local at = place_of(tonumber(ARGV[9]) + 1) + 1
for place = 4, #KEYS do
  local hook, id, tag, spare, count = KEYS[place], ARGV[at], ARGV[at + 1], ARGV[at + 2], tonumber(ARGV[at + 3])
  at = at + 4
  tell_missed(hook, spare, ARGV[7], now)
  local taken = math.min(count, room_for(hook, ARGV[7]))
  local deliveries, contents = {}, {}
  for i = 1, taken do
    local event = place_of(ARGV[at + i - 1])
    deliveries[i], contents[i] = 'msg_' .. ARGV[event + 1] .. '-' .. tag, ARGV[event + 2]
  end
  insert(hook, deliveries, contents, now)
  if taken < count then
    redis.call('HSETNX', hook, 'missed_from', ARGV[place_of(ARGV[at + taken]) + 3])
    redis.call('HSET', hook, 'missed_to', ARGV[place_of(ARGV[at + count - 1]) + 3])
  end
  at = at + count
  attend(KEYS[3], hook, id)
end
if #KEYS > 3 then redis.call('PUBLISH', ARGV[8], '') end
return { 'moved' }
