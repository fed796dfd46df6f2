"""M/M/3 at a load of 0.8 on SimPy: prints its version, the CPU seconds of the run and the mean wait."""
import random
import sys
import time

import simpy


def source(env, counter, customers, waits):
    for _ in range(customers):
        yield env.timeout(random.expovariate(1 / 1000))
        env.process(customer(env, counter, waits))


def customer(env, counter, waits):
    arrived = env.now
    with counter.request() as claim:
        yield claim
        waits[0] += env.now - arrived
        yield env.timeout(random.expovariate(1 / 2400))


customers = int(sys.argv[1])
random.seed(42)
waits = [0.0]
env = simpy.Environment()
env.process(source(env, simpy.Resource(env, 3), customers, waits))
start = time.process_time()
env.run()
seconds = time.process_time() - start
print(simpy.__version__, seconds, waits[0] / customers)
