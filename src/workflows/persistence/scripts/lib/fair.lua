--[[ A fair list: parties are served in turn, each party's entries by rank. `list` is a sorted set of
  `<party>|<rank>|<item>`, all of one score and so in the order of the text; `turns` holds every party that has entries,
  by when it is its turn. ]]
local function fair_add(list, turns, entry, turn)
  if redis.call('ZADD', list, 0, entry) == 0 then return end
  redis.call('ZADD', turns, 'NX', turn, string.match(entry, '^[^|]+'))
end

-- The first entry of a party, if it has one.
local function fair_first(list, party)
  return redis.call('ZRANGEBYLEX', list, '[' .. party .. '|', '(' .. party .. '}', 'LIMIT', 0, 1)[1]
end

-- The entry whose turn it is; nothing when the list is empty.
local function fair_next(list, turns)
  while true do
    local party = redis.call('ZRANGE', turns, 0, 0)[1]
    if not party then return nil end
    local entry = fair_first(list, party)
    if entry then return entry end
    redis.call('ZREM', turns, party)
  end
end

-- Takes an entry out. A party that has others goes to `turn`, when one is given.
local function fair_remove(list, turns, entry, turn)
  if redis.call('ZREM', list, entry) == 0 then return end
  local party = string.match(entry, '^[^|]+')
  if not fair_first(list, party) then
    redis.call('ZREM', turns, party)
  elseif turn then
    redis.call('ZADD', turns, turn, party)
  end
end

-- Behind everybody who has a turn now.
local function last_turn(turns)
  return (tonumber(redis.call('ZREVRANGE', turns, 0, 0, 'WITHSCORES')[2]) or 0) + 1
end
