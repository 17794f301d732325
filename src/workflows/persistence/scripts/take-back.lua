--[[ The tasks of an ended workflow whose agents have not been told yet that nobody wants them any more; whoever asks first
  tells them.
  KEYS[1] tasks
  Returns {task, capability, agent id, attempt, how it is entrusted ...} ]]
local found, fields = {}, redis.call('HGETALL', KEYS[1])
local of = {}
for i = 1, #fields, 2 do of[fields[i]] = fields[i + 1] end
for field, status in pairs(of) do
  local task = string.match(field, '^(.*)|status$')
  if task and status == 'cancelled' and of[task .. '|agent'] and not of[task .. '|told'] then
    redis.call('HSET', KEYS[1], task .. '|told', '1')
    local definition = cjson.decode(of[task])
    for _, fact in ipairs({ task, definition.capability, of[task .. '|agent'], of[task .. '|attempt'], of[task .. '|entrusted'] or '' }) do
      found[#found + 1] = fact
    end
  end
end
return found
