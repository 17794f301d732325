-- Redis' own clock in ms: leases and due times are compared on one clock, whatever the workers' clocks say.
local function now_ms()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

--[[ From when a timer of a workflow counts. Held, all its timers stand at the moment of the pause: the resume moves them on by as
  long as that is ago. ]]
local function timers_from(workflow, now)
  return tonumber(redis.call('HGET', workflow, 'held_since') or now)
end
