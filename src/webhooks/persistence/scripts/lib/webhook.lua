--[[ What a webhook keeps lies beside its record, whose key is `hook`:
  :secrets                          who signs: current, old, old_until
  :deliveries                       ids of all deliveries by creation
  :pending :delivered :failed       the same by status
  :records :contents                what is known of each, and what it tells
  :due                              pending ones by when they go next
  :flight                           pending ones that a worker is sending, by when its lease ends ]]
local PARTS = { 'secrets', 'deliveries', 'pending', 'delivered', 'failed', 'records', 'contents', 'due', 'flight' }

-- So many requests to one receiver at a time, over all workers.
local ABREAST = 4

local function ms(number) return string.format('%.0f', number) end

-- Enters when the webhook wants attention next: something is due and a place is free, or a lease runs out.
local function attend(agenda, hook, id)
  local due = redis.call('ZRANGE', hook .. ':due', 0, 0, 'WITHSCORES')[2]
  local lease = redis.call('ZRANGE', hook .. ':flight', 0, 0, 'WITHSCORES')[2]
  if redis.call('ZCARD', hook .. ':flight') >= ABREAST then due = nil end
  if due and lease and tonumber(lease) < tonumber(due) then due = lease end
  local at = due or lease
  if at then redis.call('ZADD', agenda, at, id) else redis.call('ZREM', agenda, id) end
end

local function insert(hook, delivery, content, now)
  if redis.call('HSETNX', hook .. ':contents', delivery, content) == 0 then return end
  redis.call('HSET', hook .. ':records', delivery, '{"attempts":[],"tries":0,"next":' .. ms(now) .. '}')
  for _, part in ipairs({ ':deliveries', ':pending', ':due' }) do redis.call('ZADD', hook .. part, now, delivery) end
end

local function is_full(hook, max) return redis.call('ZCARD', hook .. ':pending') >= tonumber(max) end

-- What happened while too many deliveries waited is told in one of its own, as soon as there is room. spare: its id
local function tell_missed(hook, spare, max, now)
  local missed = redis.call('HMGET', hook, 'missed_from', 'missed_to')
  if not missed[1] or is_full(hook, max) then return end
  insert(hook, spare, '{"type":"events.missed","at":' .. ms(now) .. ',"data":{"from":"' .. missed[1] .. '","to":"'
    .. missed[2] .. '"}}', now)
  redis.call('HDEL', hook, 'missed_from', 'missed_to')
end

-- Forgets the oldest deliveries of an outcome beyond the number that is kept.
local function trim(hook, outcome, kept)
  local last = -(kept + 1)
  for _, delivery in ipairs(redis.call('ZRANGE', hook .. outcome, 0, last)) do
    redis.call('ZREM', hook .. ':deliveries', delivery)
    redis.call('HDEL', hook .. ':records', delivery)
    redis.call('HDEL', hook .. ':contents', delivery)
  end
  redis.call('ZREMRANGEBYRANK', hook .. outcome, 0, last)
end
