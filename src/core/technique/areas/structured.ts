import { readCues, readPhrases } from '../cues';
import { machineLearning } from '../machineLearning';
import type { Area } from '../taxonomy';

/** The area "Graphs & structured data" of the built-in taxonomy. */
export const structuredArea: Area = {
  id: 'structured-data',
  label: 'Graphs & structured data',
  field: machineLearning,
  venues: readPhrases(`
    learning on graphs, log conference, KDD, knowledge discovery and data mining
  `),
  techniques: [
    {
      id: 'graph-neural-networks',
      label: 'Graph neural networks',
      related: ['graph-embedding', 'gnn-expressivity'],
      ...readCues(`
        3: graph neural network*, graph convolution*, GNN*, GCN*, graph attention network*,
          message passing neural, neural message passing, graph representation learning, graph transformer*,
          graph network*, node classification, graph classification, graph learning, spectral filters,
          geometric deep learning, inductive representation learning on, semi supervised learning on graphs,
          graph structured data, graph pooling, graph contrastive, graph self supervised,
          heterogeneous graph*,
          graph kernel*, graph foundation, relational graph convolution*,
          convolutional networks on graphs, graphs with fast localized, hypergraph neural,
          hypergraph learning,
          graph structure learning, dynamic graph neural, gated graph, learning on graphs,
          graph autoencoder*,
          graphsage, simplifying graph, fraud graph*, directed graph neural, equivariant graph,
          networks on graphs, spectral graph neural, graph foundation model*, graph prompt*,
          graph prediction,
          graph out of distribution, dynamic graph learning, hypergraph transformer*, graph augmentation*,
          graphsaint, graph infomax, graph deep learning, deep graph, open graph benchmark, inductive graph,
          graph attention, graph sampling for, graph condensation, graph anomaly, graph diffusion network*,
          graph llm*, graph language model*, graph u nets, graph self-attention, relational deep learning,
          networks for graphs, hyperbolic graph neural
        2: message passing, neighborhood aggregation, node features, networks of nodes, common neighbor*,
          heterophil*, homophily and heterophily, temporal graph*, graph sampling, graph level,
          graph representations, for graph representation, hypergraph*
        1: neighbors, node, graph, edges, relational, neighbourhood
        -2: hypergraph partition*, knowledge graph*, computational graph*, scene graph*, graph theory,
          graph coloring,
          random graph*, proximity graph*, causal graph*, spanning tree*, planar graph*, lymph node*,
          navigable, graph embeddings for scene, power grid*, social graph*
      `),
    },
    {
      id: 'graph-embedding',
      label: 'Graph & network embedding',
      related: ['graph-neural-networks', 'knowledge-graphs'],
      ...readCues(`
        3: node2vec, deepwalk, node embedding*,
          large scale information network, online learning of social representations,
          random walk embedding*,
          network representation learning, feature learning for networks, struc2vec, graph factorization,
          heterogeneous network embedding, metapath*, spectral graph, social representations,
          poincare embeddings, representation learning on graphs,
          learning node representations, heterogeneous information network*, learning graph representations,
          graph auto-encoder*, preserving graph embedding*, survey of graph embedding*
        2: link prediction in, social network analysis with embedding*, random walks, network structure,
          hyperbolic, link prediction, hyperbolic embedding*, network embedding*, graph embedding*
        1: walks, nodes, structural, proximity
        -2: biased random walk of cells, social network sites, neural network*, sensor network*,
          gene regulatory network*, knowledge graph embedding*, hypercube*, torus, star graph*,
          interconnection*,
          multicomputer*, processor array*, layout*
      `),
    },
    {
      id: 'graph-mining',
      label: 'Graph mining & communities',
      isShared: true,
      related: ['graph-embedding', 'clustering'],
      ...readCues(`
        3: community detection, detecting communities, overlapping communities, modularity maximization,
          modularity optimization, stochastic block model*, stochastic blockmodel*, label propagation for communit*,
          influence maximization, maximizing the spread of influence, pagerank, personalized pagerank,
          hubs and authorities, link analysis ranking, graph mining, frequent subgraph*, subgraph mining,
          unfolding of communities, densest subgraph*, graph summarization,
          communities in networks, communities in large networks, network motifs, triangle counting,
          information cascade*
        2: graph clustering, graph partition*, modularity, social networks, social network analysis,
          link analysis, hyperlinked, betweenness, centrality, web graph, communities in,
          spread of influence, community structure in, complex networks, network science, temporal networks,
          graph sampling, small world networks, scale free networks, random graph model*
        1: community, cascades, walks
        -2: plant communit*, ecological communit*, microbial communit*, social network sites, sensor network*,
          neural network*, online social network use, interconnection network*
      `),
    },
    {
      id: 'gnn-expressivity',
      label: 'GNN theory & depth',
      broader: 'graph-neural-networks',
      related: ['expressivity'],
      ...readCues(`
        3: gnn theory, theory of graph neural, weisfeiler*, over smoothing, oversmoothing, over squashing,
          oversquashing, expressive power of graph, powerful graph network*,
          powerful are graph, deep gcns, deeper graph, expressivity of graph, invariant graph network*,
          subgraph gnn*, expressive graph*, message passing bottleneck, heterophil*, curvature graph*,
          positional encodings for graphs, higher order graph neural, k wl, graph generalization theory,
          deepgcn*, graph rewiring, provably powerful graph, structural encodings, homophily in graph*,
          graph representational, node individualiz*, expressive graph, graph neural networks cannot,
          equivariant graph networks, invariant and equivariant graph, bottleneck of graph,
          equivariant subgraph, subgraph graph neural, limitations of graph neural, dropedge,
          pairnorm, graph neural networks generaliz*, power of graph neural, universality of graph neural,
          depth of graph neural
        2: isomorphism, expressive power, expressiveness, bottleneck, count substructures, beyond homophily,
          graph isomorphism
        1: expressive, limits of, test of
      `),
    },
    {
      id: 'time-series',
      label: 'Time series',
      isShared: true,
      related: ['spatio-temporal', 'anomaly-detection'],
      ...readCues(`
        3: dynamic time warping, long sequence forecasting, forecasting transformer*, time series classification,
          time series foundation, time series representation, sequence time series,
          temporal fusion transformer*, deepar, autoformer, survival analysis with deep,
          forecasting with deep,
          neural forecasting, time series forecast*, time series imputation, time series transformer*,
          time series model architecture*, deep time series, time series generation,
          time series language model*, time series reasoning, time series llm*, pretrained time series,
          time series pre-training, multivariate time series forecasting, non-stationary forecasting,
          universal forecasting, zero shot forecast*, forecasting foundation, time series anomaly,
          unified time series, general time series, time series subsequence*, time series mining,
          mining time series, time series data mining, time series motif*, time series similarity,
          time series retrieval, neural hawkes, neural temporal point, neural point process*,
          representations for time series, learning of time series, ts2vec, timesnet, timegpt, patchtst,
          m4 competition, m5 competition, forecasting with transformers, transformers for time series,
          autoregressive recurrent forecasting, deep forecasting, N-BEATS, N-HiTS
        2: time series, time series forecasting, probabilistic forecasting, multivariate forecasting,
          univariate forecasting, long term forecasting, demand forecasting, forecasting model*,
          electricity load forecasting, irregularly sampled, stock prediction, stock price prediction,
          load forecasting, wearable sensor*, sensor time, financial forecasting, point process*, hawkes,
          event sequence*, ecg classification, temporal point, forecasting at scale,
          electrocardiogram*, forecasting, forecast, seasonal*, temporal data, sensor data, missing values,
          multi-horizon, stock market, long term series forecast*, matrix profile
        1: temporal, trend*, sequences, horizon
        -2: discrete point process*, determinantal point process*, submodular point process*,
          weather forecast*,
          forecasting inflation, trajectory forecasting, motion forecasting,
          climate change, forecast error variance, business cycle*, vector autoregress*, cointegrat*,
          unit root*, garch, precipitation*, sunspot*
      `),
    },
    {
      id: 'spatio-temporal',
      label: 'Traffic & spatio-temporal data',
      isShared: true,
      related: ['time-series', 'graph-neural-networks'],
      ...readCues(`
        3: spatio temporal graph*, spatiotemporal graph*,
          diffusion convolutional recurrent, spatio temporal forecast*, crowd flow*,
          spatial temporal graph, spatio temporal residual, convolutional lstm,
          next location, urban computing, urban foundation, graph multi-attention,
          spatiotemporal lstm*, next poi, poi recommendation,
          spatio temporal large language, deep spatial temporal, spatiotemporal prediction learning
        2: traffic forecast*, traffic prediction, traffic speed, spatio temporal prediction, ride hailing,
          taxi demand, mobility prediction, human mobility, epidemic forecasting, air quality prediction,
          traffic signal control,
          trajectory mining,
          google maps, passenger demand, bike sharing, ETA, citywide,
          mobility foundation, traffic flow forecasting, trip time, travel time estimation,
          location prediction,
          spatial temporal, spatio temporal, spatiotemporal, traffic
        1: spatial, city, roads, urban, mobility,
          travel time*, taxi
        -2: spatio temporal features, social mobility, membrane traffic*, traffic signs,
          human trafficking, drug traffick*, upward mobility, urbanization, urban growth,
          income mobility, labor mobility, capital mobility, spatiotemporal dynamics of,
          spatiotemporal features
      `),
    },
    {
      id: 'tabular-learning',
      label: 'Tabular data',
      related: ['trees-boosting', 'semantic-parsing'],
      ...readCues(`
        3: tabular data, tabular deep, tabular learning, deep learning on tabular, tabular foundation,
          tabnet,
          tabpfn, tabular prediction, categorical feature*, categorical variable* embedding*,
          tabular transformer*, entity embeddings, neural oblivious, tabular benchmark*,
          tabular representation,
          structured tables, feature engineering, tabular generative,
          tabular classification, tabular in context, tabpfn*, table foundation, missforest,
          tabular domains, tabular datasets, imputation with generative,
          imputation using generative, click data tabular, column type annotation
        2: missing data imputation, data imputation, data cleaning, missing value imputation,
          credit scoring,
          tabular, imputation, heterogeneous features, small data, missing data, mixed type data, imput*,
          imputation of missing, table representation, table understanding
        1: rows, features, missing, columns
        -2: crystal*, genotype imputation, table tennis, database table*
      `),
    },
    {
      id: 'anomaly-detection',
      label: 'Anomaly detection',
      isShared: true,
      related: ['ood-detection', 'time-series'],
      ...readCues(`
        3: anomaly detection, outlier detection, one class classification, deep svdd,
          isolation forest, industrial inspection, log anomal*, isolation based, local outlier,
          support of a high dimensional, video anomaly, mvtec, network intrusion, malware detection,
          anomaly localization, unsupervised anomaly, time series anomaly, visual anomaly,
          industrial anomaly,
          log anomaly, zero shot anomaly, credit card fraud detection, kdd cup 99, kdd cup 1999, nsl kdd,
          fault diagnosis with deep, fault diagnosis using deep, outlier ensembles, one class svm,
          graph anomaly, anomaly segmentation, log parsing, deep one class
        2: novelty detection, fraud detection, fault diagnosis, defect detection, predictive maintenance,
          anomalous, remaining useful life, surface defect*, fault detection, outliers, bot detection,
          failure prediction, change point detection, machinery fault, anomaly, abnormal*, novelty,
          inspection,
          malware, fraud, root cause analysis, prognostic*, network traffic, rotating machinery,
          condition monitoring, bearing fault*, system logs, anomalies in images, intrusion detection
        1: rare events, normal data, fault*, unusual
        -2: anomalies in stock, chromosomal abnormal*, anomalous diffusion, congenital anomal*,
          abnormal returns, fetal, anomalies in asset, transformer oil, dissolved gas,
          anomalous magnetic, gauge anomal*, election fraud, geological fault*, market anomal*
      `),
    },
  ],
};
