--[[ Takes the workflow whose turn it is for one worker: a lease, and a new epoch that fences every earlier holder. The
  caller names one, since its keys must be known; when it is another's turn it is told whom to name instead.
  KEYS[1] workflow       ARGV[1] id
  KEYS[2] leases         ARGV[2] lease, ms
  KEYS[3] due            ARGV[3] at, ms
  KEYS[4] wakes          ARGV[4] claims without progress that are allowed
  KEYS[5] events         ARGV[5] entries kept per log
  KEYS[6] global events  ARGV[6] '1' to take the one that is named though the turn has changed meanwhile
  KEYS[7] artifacts
  KEYS[8..12] as ready_keys takes them
  Returns {'claimed', epoch, wake, number of artifacts, name ..., field, value ...} | {'none'} | {'instead', id}
    | {'worn_out', epoch} ]]
local k = ready_keys(8)
local id = ARGV[1]
local now = now_ms()
local lease = redis.call('ZSCORE', KEYS[2], id)
local is_leased = lease and tonumber(lease) > now
local due = redis.call('ZSCORE', KEYS[3], id)
-- What the sweeper would do in a moment.
if lease and not is_leased then drop_lease(k, KEYS[2], id) end
if (lease and not is_leased) or (due and tonumber(due) <= now) then
  redis.call('ZREM', KEYS[3], id)
  make_ready(k, id)
end
local function whoever_is_next()
  local entry = fair_next(k.ready, k.turns)
  return entry and { 'instead', string.match(entry, '[^|]+$') } or { 'none' }
end
local ticket = redis.call('HGET', k.tickets, id)
local is_ready = ticket and redis.call('ZSCORE', k.ready, ticket)
if not is_ready or (ARGV[6] ~= '1' and fair_next(k.ready, k.turns) ~= ticket) then return whoever_is_next() end

local known = redis.call('HMGET', KEYS[1], 'status', 'project_id', 'current_state')
if is_leased then
  -- Its holder sees by the wake counter that there is news.
  fair_remove(k.ready, k.turns, ticket)
  return whoever_is_next()
end
redis.call('ZREM', KEYS[3], id)
take_lease(k, KEYS[2], id, known[2], now + ARGV[2])
fair_remove(k.ready, k.turns, ticket, turn_of(k, known[2]))
local epoch = redis.call('HINCRBY', KEYS[1], 'epoch', 1)
redis.call('HSET', KEYS[1], 'leased_to', epoch)
if redis.call('HINCRBY', KEYS[1], 'fruitless_claims', 1) > tonumber(ARGV[4]) then return { 'worn_out', tostring(epoch) } end
if known[1] == 'pending' then
  redis.call('HSET', KEYS[1], 'status', 'running', 'started_at', ARGV[3], 'updated_at', ARGV[3])
  local log = { workflow = KEYS[1], stream = KEYS[5], global = KEYS[6], id = id, project = known[2], cap = ARGV[5] }
  emit(log, ARGV[3], 'workflow.started', '{}', '')
  emit(log, ARGV[3], 'workflow.state_entered', cjson.encode({ state = known[3] }), '')
end
local published = redis.call('HKEYS', KEYS[7])
local reply = { 'claimed', tostring(epoch), redis.call('HGET', KEYS[4], id) or '0', tostring(#published), unpack(published) }
for _, part in ipairs(redis.call('HGETALL', KEYS[1])) do reply[#reply + 1] = part end
return reply
