"""PyTorch on one thread. Reads requests, answers each: one JSON object a line, as host.mjs does."""
import json
import os
import sys
import time

# OpenBLAS reads it once, when it is loaded.
os.environ['OPENBLAS_NUM_THREADS'] = '1'
import torch  # noqa: E402
from torch import nn  # noqa: E402

torch.set_num_threads(1)
torch.manual_seed(42)


class Contender:
    def __init__(self, workload):
        config, data = workload['config'], workload['data']
        self.x = torch.tensor(data['x'])
        self.y = torch.tensor(data['y']).float().reshape(-1, 1)
        self.batches = list(zip(self.x.split(config['batch_size']), self.y.split(config['batch_size'])))
        self.network = build([2, *config['hidden'], 1])
        self.criterion = nn.BCEWithLogitsLoss()
        self.optimizer = torch.optim.SGD(self.network.parameters(), lr=config['learning_rate'])
        self.next = 0

    def train(self, count):
        for _ in range(count):
            x, y = self.batches[self.next]
            self.optimizer.zero_grad(set_to_none=True)
            self.criterion(self.network(x), y).backward()
            self.optimizer.step()
            self.next = (self.next + 1) % len(self.batches)

    def loss(self):
        with torch.no_grad():
            return float(torch.mean((torch.sigmoid(self.network(self.x)) - self.y) ** 2))


def build(sizes):
    layers = []
    for fan_in, fan_out in zip(sizes[:-2], sizes[1:-1]):
        # Batch norm has beta for a bias.
        layers += [nn.Linear(fan_in, fan_out, bias=False), nn.BatchNorm1d(fan_out), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(sizes[-2], sizes[-1]))


def measure(contender, milliseconds):
    """As measure.mjs does."""
    began = time.perf_counter()
    steps, portion, spent = 0, 1, 0.0
    while spent < milliseconds:
        contender.train(portion)
        steps += portion
        before = spent
        spent = (time.perf_counter() - began) * 1000
        if spent - before < milliseconds / 20:
            portion *= 2
    return {'steps': steps, 'milliseconds': spent}


contender = None
for line in sys.stdin:
    request = json.loads(line)
    name, argument = request['name'], request.get('argument')
    answer = {}
    if name == 'make':
        contender = Contender(argument)
    elif name == 'train':
        contender.train(argument)
    elif name == 'loss':
        answer = {'loss': contender.loss()}
    elif name == 'measure':
        answer = measure(contender, argument)
    print(json.dumps(answer), flush=True)
