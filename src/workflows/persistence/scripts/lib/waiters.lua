-- So many are woken when an agent works again that kept everybody waiting.
local AFTER_RECOVERY = 20

--[[ Gives the news of freed slots to as many of those who wait for the capability, projects in turn: their wake counters
  move and they are ready at once. Entries are `<project>|<rank>|<workflow id>/<task id>`; who has ended or is held by now
  has no ticket and is passed over. w = { waiters, turns, wakes }, k as for `make_ready`. Returns the ids of the workflows woken. ]]
local function wake_waiters(w, k, freed)
  local woken = {}
  while #woken < freed do
    local entry = fair_next(w.waiters, w.turns)
    if not entry then break end
    fair_remove(w.waiters, w.turns, entry, last_turn(w.turns))
    local id = string.match(entry, '^[^|]+|[^|]+|([^/]+)/')
    if make_ready(k, id) then
      redis.call('HINCRBY', w.wakes, id, 1)
      woken[#woken + 1] = id
    end
  end
  return woken
end
