--[[ Which workflows a worker may take up now, and who is next: projects in turn, the one with the fewest workflows in
  workers' hands first; inside a project by priority, then by age.
  k = { tickets, ready, turns, flight, holders }: keys. A ticket, `<project>|<rank>|<id>`, is kept from the creation of a
  workflow to its end, but not while it is held: what has no ticket cannot be made ready. ]]
local function ready_keys(first)
  return { tickets = KEYS[first], ready = KEYS[first + 1], turns = KEYS[first + 2], flight = KEYS[first + 3],
    holders = KEYS[first + 4] }
end

local FLIGHT_STEP = 2 ^ 40

local function issue_ticket(k, id, project, priority, created_at)
  local rank = string.format('%02d%013.0f', 10 - priority, tonumber(created_at))
  redis.call('HSET', k.tickets, id, project .. '|' .. rank .. '|' .. id)
end

-- Projects with equally many in flight take turns: the count moves on with everybody who is put in or served.
local function turn_of(k, project)
  local flight = tonumber(redis.call('HGET', k.flight, project) or '0')
  return flight * FLIGHT_STEP + redis.call('HINCRBY', k.flight, '|turns', 1)
end

local function make_ready(k, id)
  local ticket = redis.call('HGET', k.tickets, id)
  if not ticket then return false end
  fair_add(k.ready, k.turns, ticket, turn_of(k, string.match(ticket, '^[^|]+')))
  return true
end

local function withdraw_ticket(k, id)
  local ticket = redis.call('HGET', k.tickets, id)
  if not ticket then return end
  fair_remove(k.ready, k.turns, ticket)
  redis.call('HDEL', k.tickets, id)
end

-- With another priority it has another place, if it has one at all.
local function reissue_ticket(k, id, project, priority, created_at)
  local ticket = redis.call('HGET', k.tickets, id)
  if not ticket then return end
  local is_ready = redis.call('ZSCORE', k.ready, ticket)
  withdraw_ticket(k, id)
  issue_ticket(k, id, project, priority, created_at)
  if is_ready then make_ready(k, id) end
end

-- A workflow goes into a worker's hands, until then without a sign of life.
local function take_lease(k, leases, id, project, until_ms)
  redis.call('ZADD', leases, until_ms, id)
  if redis.call('HSET', k.holders, id, project) == 1 then redis.call('HINCRBY', k.flight, project, 1) end
end

-- It is in nobody's hands any more, and its project comes forward.
local function drop_lease(k, leases, id)
  redis.call('ZREM', leases, id)
  local project = redis.call('HGET', k.holders, id)
  if not project then return end
  redis.call('HDEL', k.holders, id)
  if redis.call('HINCRBY', k.flight, project, -1) <= 0 then redis.call('HDEL', k.flight, project) end
  if redis.call('ZSCORE', k.turns, project) then redis.call('ZINCRBY', k.turns, -FLIGHT_STEP, project) end
end
