-- Redis' own clock in ms: leases and due times are compared on one clock, whatever the workers' clocks say.
local function now_ms()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
