-- So many are woken when an agent works again that kept everybody waiting.
local AFTER_RECOVERY = 20

-- Wakes so many of one line, projects in turn.
local function wake_line(line, turns, w, k, freed, woken)
  local left = freed
  while left > 0 do
    local entry = fair_next(line, turns)
    if not entry then return end
    fair_remove(line, turns, entry, last_turn(turns))
    local id = string.match(entry, '^[^|]+|[^|]+|([^/]+)/')
    if make_ready(k, id) then
      redis.call('HINCRBY', w.wakes, id, 1)
      woken[#woken + 1] = id
      left = left - 1
    end
  end
end

--[[ Gives the news of freed slots to as many of those who wait for the capability, projects in turn: their wake counters
  move and they are ready at once. Entries are `<project>|<rank>|<workflow id>/<task id>`; who has ended or is held by now
  has no ticket and is passed over. Every line hears of every slot, since nobody knows here whom it helps.
  w = { waiters, turns, wakes }, k as for `make_ready`. Returns the ids of the workflows woken. ]]
local function wake_waiters(w, k, freed)
  local woken = {}
  if freed == 0 then return woken end
  wake_line(w.waiters, w.turns, w, k, freed, woken)
  for _, demands in ipairs(redis.call('SMEMBERS', w.waiters .. ':lines')) do
    local line = w.waiters .. '@' .. demands
    wake_line(line, line .. ':turns', w, k, freed, woken)
    if redis.call('EXISTS', line) == 0 then redis.call('SREM', w.waiters .. ':lines', demands) end
  end
  return woken
end
