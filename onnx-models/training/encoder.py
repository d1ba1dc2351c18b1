"""The encoder: BERT (Devlin et al. 2019) with input features, in plain PyTorch. Names of parameters are those of the weight files."""
import math

import torch
from torch import nn
from torch.nn import functional


class Layer(nn.Module):
    """Self-attention and feed-forward, each followed by a norm."""

    def __init__(self, width, heads, wide, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.query, self.key, self.value, self.mixed = (nn.Linear(width, width) for _ in range(4))
        self.mixed_norm = nn.LayerNorm(width, eps=1e-12)
        self.wide, self.narrow = nn.Linear(width, wide), nn.Linear(wide, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, bias):
        batch, length, width = x.shape
        size = width // self.heads
        query, key, value = (m(x).view(batch, length, self.heads, size).transpose(1, 2) for m in (self.query, self.key, self.value))
        scores = query @ key.transpose(-1, -2) * (1 / math.sqrt(size)) + bias
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, width)
        x = self.mixed_norm(x + functional.dropout(self.mixed(mixed), self.dropout, self.training))
        return self.norm(x + functional.dropout(self.narrow(functional.gelu(self.wide(x))), self.dropout, self.training))


class Encoder(nn.Module):
    """Pieces and their features to vectors."""

    def __init__(self, config, features, dropout=0.1):
        super().__init__()
        width = config["hidden_size"]
        self.dropout = dropout
        self.words = nn.Embedding(config["vocab_size"], width)
        self.positions = nn.Embedding(config["max_position_embeddings"], width)
        self.types = nn.Embedding(config["type_vocab_size"], width)
        self.embedding_norm = nn.LayerNorm(width, eps=1e-12)
        self.features = nn.Linear(features, width, bias=False)
        nn.init.normal_(self.features.weight, std=0.02)
        self.layers = nn.ModuleList(
            Layer(width, config["num_attention_heads"], config["intermediate_size"], dropout) for _ in range(config["num_hidden_layers"]))

    def forward(self, ids, mask, features):
        """ids and mask [batch, length], features [batch, length, feature] → vectors [batch, length, width]."""
        positions = self.positions.weight[: ids.shape[1]] + self.types.weight[0]
        x = self.embedding_norm(self.words(ids) + self.features(features) + positions)
        x = functional.dropout(x, self.dropout, self.training)
        bias = ((mask.float() - 1) * 10_000).to(x.dtype)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def weights(self):
        """Parameters by their name in weight files."""
        names = {"words.weight": "embeddings.word_embeddings.weight", "positions.weight": "embeddings.position_embeddings.weight",
                 "types.weight": "embeddings.token_type_embeddings.weight", "embedding_norm.weight": "embeddings.LayerNorm.weight",
                 "embedding_norm.bias": "embeddings.LayerNorm.bias", "features.weight": "features.weight"}
        parts = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "mixed": "attention.output.dense",
                 "mixed_norm": "attention.output.LayerNorm", "wide": "intermediate.dense", "narrow": "output.dense", "norm": "output.LayerNorm"}
        for layer in range(len(self.layers)):
            for part, name in parts.items():
                for kind in ("weight", "bias"):
                    names[f"layers.{layer}.{part}.{kind}"] = f"encoder.layer.{layer}.{name}.{kind}"
        own = dict(self.named_parameters())
        return {names[k]: own[k] for k in own}

    def load(self, tensors):
        """Takes weights by name; features that a file lacks keep their start, and further ones are added behind those that it has."""
        with torch.no_grad():
            for name, parameter in self.weights().items():
                if name == "features.weight":
                    if name in tensors:
                        known = tensors[name]
                        parameter[:, : known.shape[1]] = known
                    continue
                parameter.copy_(tensors[name])
