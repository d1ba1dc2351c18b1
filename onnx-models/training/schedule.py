"""Optimiser, learning rate and checkpoints, the same for every stage."""
import os
import time

import torch


def optimiser(groups, decay=0.01):
    """AdamW (Loshchilov and Hutter 2019); norms and biases do not decay. groups: [(named parameters, rate)]."""
    parts = []
    for named, rate in groups:
        named = list(named)
        parts.append({"params": [p for _, p in named if p.ndim > 1], "lr": rate, "weight_decay": decay})
        parts.append({"params": [p for _, p in named if p.ndim <= 1], "lr": rate, "weight_decay": 0.0})
    return torch.optim.AdamW([p for p in parts if p["params"]], betas=(0.9, 0.98))


def linear(optim, steps, warm=0.06):
    """Rises over the first steps, then falls to zero."""
    return torch.optim.lr_scheduler.LambdaLR(optim, lambda s: min((s + 1) / max(1, warm * steps), max(0.0, (steps - s) / ((1 - warm) * steps))))


class Checkpoint:
    """Saves the state of a run every few minutes, so that a killed one goes on where it was; the result is the same."""

    def __init__(self, path, minutes=5):
        self.path, self.seconds, self.last = path, 60 * minutes, time.time()

    def load(self, **parts):
        """Restores the parts; gives the number of steps done."""
        if not os.path.exists(self.path):
            return 0
        state = torch.load(self.path)
        for name, part in parts.items():
            part.load_state_dict(state[name])
        return state["step"]

    def save(self, step, force=False, **parts):
        if not force and time.time() - self.last < self.seconds:
            return
        self.last = time.time()
        torch.save({"step": step, **{name: part.state_dict() for name, part in parts.items()}}, self.path + ".new")
        os.replace(self.path + ".new", self.path)
