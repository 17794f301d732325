--[[ What a webhook keeps lies beside its record, whose key is `hook`:
  :secrets                          who signs: current, old, old_until
  :deliveries                       ids of all deliveries by creation
  :pending :delivered :failed       the same by status
  :delivered-at :failed-at          those that have ended by when they did
  :records :contents                what is known of each, and what it tells
  :due                              pending ones by when they go next
  :flight                           pending ones that a worker is sending, by when its lease ends
  :again                            those of them that are to go once more if they fail ]]
local PARTS = { 'secrets', 'deliveries', 'pending', 'delivered', 'failed', 'delivered-at', 'failed-at', 'records',
  'contents', 'due', 'flight', 'again' }

-- So many requests to one receiver at a time, over all workers.
local ABREAST = 4

-- So many arguments a call has at most: all of them lie on the stack.
local MANY = 2000

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

local function call_with_many(command, key, args)
  for first = 1, #args, MANY do
    redis.call(command, key, unpack(args, first, math.min(first + MANY - 1, #args)))
  end
end

-- Adds deliveries to one of the sorted sets.
local function add_all(key, deliveries, score)
  local args = {}
  for _, delivery in ipairs(deliveries) do
    args[#args + 1] = score
    args[#args + 1] = delivery
  end
  call_with_many('ZADD', key, args)
end

-- Puts new deliveries in line. contents: what each of them tells
local function insert(hook, deliveries, contents, now)
  local fresh = '{"attempts":[],"tries":0,"next":' .. ms(now) .. '}'
  local told, records = {}, {}
  for i, delivery in ipairs(deliveries) do
    told[2 * i - 1], told[2 * i] = delivery, contents[i]
    records[2 * i - 1], records[2 * i] = delivery, fresh
  end
  call_with_many('HSET', hook .. ':contents', told)
  call_with_many('HSET', hook .. ':records', records)
  for _, part in ipairs({ ':deliveries', ':pending', ':due' }) do add_all(hook .. part, deliveries, ms(now)) end
end

local function room_for(hook, max) return math.max(0, tonumber(max) - redis.call('ZCARD', hook .. ':pending')) end

-- Puts what was missed in line, in one delivery of its own. spare: its id
local function insert_missed(hook, spare, now)
  local missed = redis.call('HMGET', hook, 'missed_from', 'missed_to')
  redis.call('HDEL', hook, 'missed_from', 'missed_to')
  insert(hook, { spare }, { '{"type":"events.missed","at":' .. ms(now) .. ',"data":{"from":"' .. missed[1] .. '","to":"'
    .. missed[2] .. '"}}' }, now)
end

-- What happened while too many deliveries waited is told as soon as there is room.
local function tell_missed(hook, spare, max, now)
  if redis.call('HEXISTS', hook, 'missed_to') == 1 and room_for(hook, max) > 0 then insert_missed(hook, spare, now) end
end

-- Forgets the deliveries of an outcome that ended first, beyond the number that is kept.
local function trim(hook, outcome, kept)
  local forgotten = redis.call('ZRANGE', hook .. ':' .. outcome .. '-at', 0, -(kept + 1))
  for _, part in ipairs({ ':deliveries', ':' .. outcome, ':' .. outcome .. '-at' }) do
    call_with_many('ZREM', hook .. part, forgotten)
  end
  for _, part in ipairs({ ':records', ':contents' }) do call_with_many('HDEL', hook .. part, forgotten) end
end

-- A pending delivery has come to its outcome: 'delivered' or 'failed'.
local function conclude(hook, delivery, outcome, now)
  redis.call('ZREM', hook .. ':pending', delivery)
  redis.call('ZADD', hook .. ':' .. outcome, redis.call('ZSCORE', hook .. ':deliveries', delivery), delivery)
  redis.call('ZADD', hook .. ':' .. outcome .. '-at', ms(now), delivery)
end
