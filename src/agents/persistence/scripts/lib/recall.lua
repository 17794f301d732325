--[[ Marks all that an agent runs as to be taken away from it: `recalls` holds `<reason>|<agent id>` by the token of the slot.
  Workers hear of the change and do so; the sweeper finds what nobody heard of. ]]
local function recall(slots, recalls, agent, reason)
  for _, token in ipairs(redis.call('ZRANGE', slots, 0, -1)) do
    redis.call('HSET', recalls, token, reason .. '|' .. agent)
  end
end

-- An agent that goes offline loses its tasks.
local function recall_when_lost(slots, recalls, agent, from, to)
  if from ~= to and to == 'offline' then recall(slots, recalls, agent, 'offline') end
end
